import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip archive. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
}

const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** A zip archive, always the same for the same content. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const raw = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(title.length, 22)
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, title, packed)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, central, title)
    offset += 4 + common.length + title.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
