import zlib from 'node:zlib'

export type ZipEntry = {
  name: string
  data: string | Buffer
  /** Mode of a file on Unix, for links. */
  mode?: number
  /** Unpacked size that the archive claims. */
  claims?: number
  isEncrypted?: boolean
}

const FLAG_UTF8 = 0x0800
const FLAG_ENCRYPTED = 0x0001

/** Bytes of a zip with these entries, whatever they claim: honest libraries refuse to write hostile ones. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const name = Buffer.from(entry.name)
    const packed = zlib.deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(FLAG_UTF8 | (entry.isEncrypted ? FLAG_ENCRYPTED : 0), 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(zlib.crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(entry.claims ?? data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const made = Buffer.from([20, 3])
    central.push(Buffer.concat([Buffer.from('504b0102', 'hex'), made, shared, rest, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
