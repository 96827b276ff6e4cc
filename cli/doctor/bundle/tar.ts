const BLOCK = 512

/** Makes a tar archive (POSIX ustar) of small files with names of up to 100 bytes; only their owner may read them. */
export function tar(files: readonly { name: string; data: string }[], now: number): Buffer {
  const blocks = files.flatMap(({ name, data }) => {
    const bytes = Buffer.from(data)
    return [headerOf(name, bytes.length, now), bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]
  })
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)])
}

function headerOf(name: string, size: number, now: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  const octal = (at: number, width: number, value: number) =>
    header.write(Math.floor(value).toString(8).padStart(width, '0'), at)
  header.write(name, 0)
  octal(100, 7, 0o600)
  // The owner's and the group's number.
  octal(108, 7, 0)
  octal(116, 7, 0)
  octal(124, 11, size)
  octal(136, 11, now / 1_000)
  // A checksum counts itself as spaces. The 0 is a plain file.
  header.write('        0', 148)
  header.write('ustar\u{0}00', 257)
  const sum = header.reduce((all, byte) => all + byte, 0)
  octal(148, 6, sum)
  header[154] = 0
  return header
}
