/** Named binary parts in one buffer, each aligned to eight bytes so that typed arrays can look into it without a copy. */
export type Sections = Readonly<Record<string, Uint8Array>>

const MAGIC = 0x6b646370 // "pcdk"
const ALIGN = 8
const align = (size: number): number => (size + ALIGN - 1) & ~(ALIGN - 1)

export function encodeSections(sections: Sections): Uint8Array {
  const names = Object.keys(sections)
  const index: Record<string, [number, number]> = {}
  const header = () => new TextEncoder().encode(JSON.stringify(index))
  for (const name of names) index[name] = [0xffffffff, sections[name].byteLength]
  const headerRoom = align(8 + header().byteLength)
  let offset = headerRoom
  for (const name of names) {
    index[name] = [offset, sections[name].byteLength]
    offset = align(offset + sections[name].byteLength)
  }
  const bytes = new Uint8Array(offset)
  const text = header()
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, text.byteLength])
  bytes.set(text, 8)
  for (const name of names) bytes.set(sections[name], index[name][0])
  return bytes
}

export interface SectionReader {
  /** A section by its name, each time the same bytes; undefined when there is none. */
  (name: string): Uint8Array | undefined
  /** A piece of a section that there is, read by itself as long as nobody wanted the whole. */
  piece(name: string, from: number, to: number): Uint8Array
  readonly names: readonly string[]
}

/** Bytes `from` up to, not including, `to`, at the start of a buffer of their own or aligned in a larger one. */
export type ReadRange = (from: number, to: number) => Uint8Array

/**
 * Looks into encoded sections; each is read when it is first asked for.
 * @throws RangeError when the bytes are not of this form
 */
export function openSections(read: ReadRange, size: number): SectionReader {
  if (size < 8) throw new RangeError('The compiled rules are too short.')
  const [magic, headerSize] = asUint32(read(0, 8))
  if (magic !== MAGIC || headerSize + 8 > size) throw new RangeError('These are no compiled rules.')
  const index = new Map(Object.entries(JSON.parse(new TextDecoder().decode(read(8, 8 + headerSize))) as Record<string, [number, number]>))
  const known = new Map<string, Uint8Array>()
  const section = (name: string): Uint8Array | undefined => {
    let bytes = known.get(name)
    const place = index.get(name)
    if (!bytes && place) known.set(name, (bytes = read(place[0], place[0] + place[1])))
    return bytes
  }
  const piece = (name: string, from: number, to: number): Uint8Array => {
    const whole = known.get(name)
    if (whole) return whole.subarray(from, to)
    const [start] = index.get(name)!
    return read(start + from, start + to)
  }
  return Object.assign(section, { piece, names: [...index.keys()] })
}

/** The sections of a buffer; nothing is copied when it is aligned. */
export function sectionsOf(given: Uint8Array): SectionReader {
  const bytes = given.byteOffset % ALIGN === 0 ? given : given.slice()
  return openSections((from, to) => bytes.subarray(from, to), bytes.byteLength)
}

export const asBytes = (array: ArrayBufferView): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
export const asInt32 = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
export const asUint32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
export const asUint16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
