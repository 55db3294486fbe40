export const row = (name: string, ...cells: string[]): void => console.log(`${name.padEnd(46)} ${cells.map((cell) => cell.padStart(16)).join(' ')}`)
export const title = (text: string): void => console.log(`\n${text}`)
export const ms = (value: number): string => `${value.toFixed(1)} ms`
