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

/**
 * Looks into an encoded buffer; nothing is copied when it is aligned.
 * @throws RangeError when the bytes are not of this form
 */
export function decodeSections(given: Uint8Array): Sections {
  const bytes = given.byteOffset % ALIGN === 0 ? given : given.slice()
  if (bytes.byteLength < 8) throw new RangeError('The compiled rules are too short.')
  const [magic, size] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2)
  if (magic !== MAGIC || size + 8 > bytes.byteLength) throw new RangeError('These are no compiled rules.')
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as Record<string, [number, number]>
  return Object.fromEntries(Object.entries(index).map(([name, [offset, length]]) => [name, bytes.subarray(offset, offset + length)]))
}

export const asBytes = (array: ArrayBufferView): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
export const asInt32 = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
export const asUint32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
export const asUint16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
