/** The beginning of a store of Content Credentials (C2PA), a box of JUMBF: what its description says it is. */
const STORE = Buffer.concat([Buffer.from('jumdc2pa'), Buffer.from('00110010800000aa00389b71', 'hex')])
/** From the beginning of the box, its length and name, to the name of its description. */
const TO_DESCRIPTION = 12

/**
 * The Content Credentials in a picture of any format as text; null if it has none. They are looked for by their first
 * bytes, which stand in every format as they are, and are not checked. Never throws, since the input is untrusted.
 */
export function contentCredentials(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = buffer.indexOf(STORE) - TO_DESCRIPTION
  if (from < 0) return null
  const length = buffer.readUInt32BE(from)
  // A JPEG has them in segments of 64 KB, each with a head of twenty bytes.
  return buffer.toString('latin1', from, from + length + length / 1024)
}
