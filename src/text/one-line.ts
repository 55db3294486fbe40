import { wellFormed } from './well-formed.ts'

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** One line in which no control or direction character acts: line breaks and tabs become spaces, the others pictures. */
export const oneLine = (text: string): string =>
  wellFormed(text).replace(/\s*[\r\n\u2028\u2029]+\s*|\t/g, ' ').replace(CONTROLS, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\uFFFD'))
