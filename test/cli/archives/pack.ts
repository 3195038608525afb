// Archives for the tests, also such as no honest tool would write.
import { deflateRawSync, gzipSync } from 'node:zlib'
import { type Header, pack } from 'tar-stream'

/** An entry to pack; `claims` is what the zip directory says of its size. */
export interface PackedEntry {
  readonly name: string
  readonly text?: string | Uint8Array
  readonly type?: Header['type']
  readonly claims?: number
  /** Of zip: 1 is encrypted. */
  readonly flags?: number
  readonly method?: number
}

/** The bytes of a tar archive. */
export async function packTar(entries: readonly PackedEntry[]): Promise<Buffer> {
  const archive = pack()
  for (const { name, text = '', type = 'file' } of entries) {
    archive.entry(
      { name, type, ...(type === 'symlink' ? { linkname: '/etc/passwd' } : {}) },
      Buffer.from(text),
    )
  }
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The bytes of a gzipped tar archive. */
export async function packTarGz(entries: readonly PackedEntry[]): Promise<Buffer> {
  return gzipSync(await packTar(entries))
}

/** The bytes of a zip archive, by the format's note: local headers with data, directory, end record. */
export function packZip(entries: readonly PackedEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text = '', claims, flags = 0, method = 8, type } of entries) {
    const data = Buffer.from(text)
    const packed = method === 8 ? deflateRawSync(data) : data
    const head = Buffer.alloc(26)
    for (const [value, at] of [
      [20, 0],
      [flags | 0x800, 2],
      [method, 4],
      [Buffer.byteLength(name), 22],
    ] as const) {
      head.writeUInt16LE(value, at)
    }
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? data.length, 18)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(type === 'symlink' ? 0o120777 * 0x10000 : 0, 6)
    tail.writeUInt32LE(offset, 10)
    const madeByUnix = Buffer.from([20, 3])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeByUnix, head, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

function crc32(data: Buffer): number {
  let sum = ~0
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
