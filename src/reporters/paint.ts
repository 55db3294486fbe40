/** Colours and weights of the terminal, or none of them. */
export interface Paint {
  readonly isColorSupported: boolean
  bold(text: string): string
  dim(text: string): string
  underline(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  blue(text: string): string
}

const bare = (text: string): string => text
const between = (open: number, close: number) => (text: string): string => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`)

const BARE: Paint = { isColorSupported: false, bold: bare, dim: bare, underline: bare, red: bare, green: bare, yellow: bare, blue: bare }
const COLORED: Paint = {
  isColorSupported: true,
  bold: between(1, 22),
  dim: between(2, 22),
  underline: between(4, 24),
  red: between(31, 39),
  green: between(32, 39),
  yellow: between(33, 39),
  blue: between(34, 39),
}

/** Nothing is asked of the terminal: whether it shows colours, the caller knows. */
export const paintOf = (color: boolean): Paint => (color ? COLORED : BARE)
