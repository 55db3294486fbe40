import { expect, it } from 'vitest'
import { expandDictionary } from '../../src/build/expand-dictionary.ts'

const AFF = `SET UTF-8
PFX U Y 1
PFX U 0 un .
PFX X N 1
PFX X 0 ex .
SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX S N 1
SFX S 0 s .
`

it('gives stems, their suffixes where the condition holds, and prefixes before both', () => {
  expect([...expandDictionary(AFF, '4\ntie/UD\ncarry/D\nline/XS\nplain\n')].sort()).toEqual(['carried', 'carry', 'exline', 'line', 'lines', 'plain', 'tie', 'tied', 'untie', 'untied'])
})
