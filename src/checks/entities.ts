/** Names of HTML entities that occur in news text; what they stand for. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '',
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  hellip: '…', bull: '•', middot: '·', euro: '€', pound: '£', yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', deg: '°', sect: '§', para: '¶',
  times: '×', divide: '÷', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', ordf: 'ª', ordm: 'º', iexcl: '¡', iquest: '¿', micro: 'µ',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', yacute: 'ý', agrave: 'à', egrave: 'è', igrave: 'ì', ograve: 'ò', ugrave: 'ù',
  acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', auml: 'ä', euml: 'ë', iuml: 'ï', ouml: 'ö', uuml: 'ü', atilde: 'ã', otilde: 'õ', ntilde: 'ñ',
  ccedil: 'ç', aring: 'å', aelig: 'æ', oelig: 'œ', oslash: 'ø', szlig: 'ß', scaron: 'š',
}

const ENTITY = /&\s?(?:amp\s?;\s?)?(?:#\s?(\d{2,6}|x[0-9a-f]{2,5})|([a-z]{2,6}\d{0,2}))\s?;/iy
const UNCLOSED = /&(nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip)(?![a-z0-9;=])/iy

export interface Entity {
  readonly end: number
  readonly means: string
}

/**
 * Reads the HTML entity at the ampersand `at`, also one that translation broke up (“& quot;”, “& # 39;”), that was
 * encoded twice (“&amp;nbsp;”), or that lost its semicolon.
 * @returns its end and what it stands for; undefined when it is none
 */
export function readEntity(text: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at
  const closed = ENTITY.exec(text)
  if (closed) {
    const means = closed[1] ? fromNumber(closed[1]) : fromName(closed[2])
    return means === undefined ? undefined : { end: ENTITY.lastIndex, means }
  }
  UNCLOSED.lastIndex = at
  const open = UNCLOSED.exec(text)
  return open ? { end: UNCLOSED.lastIndex, means: NAMED[open[1].toLowerCase()] } : undefined
}

function fromName(name: string): string | undefined {
  const means = NAMED[name] ?? NAMED[name.toLowerCase()]
  // “&Eacute;”: the capital of the name is that of the letter.
  return means !== undefined && name !== name.toLowerCase() && /^[A-Z][a-z]/.test(name) && /\p{L}/u.test(means) ? means.toUpperCase() : means
}

function fromNumber(digits: string): string | undefined {
  const code = digits[0].toLowerCase() === 'x' ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  if (code === 160 || code === 0x2009 || code === 0x202f) return ' '
  if (code < 32 || (code >= 127 && code < 160) || code > 0x1ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}
