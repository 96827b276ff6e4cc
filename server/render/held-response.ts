import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Buffers what is written to a response, head and body, until it is released. */
export function holdResponse(response: ServerResponse): { whole: Promise<Buffer>; release: () => void } {
  const chunks: Buffer[] = []
  const { promise, resolve } = Promise.withResolvers<Buffer>()
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }
  // Own methods shadow those of the prototype, and are deleted on release.
  const holding = {
    write: (chunk: unknown) => {
      take(chunk)
      return true
    },
    end: (chunk: unknown) => {
      take(chunk)
      resolve(Buffer.concat(chunks))
      return response
    },
    writeHead: (status: number, headers: OutgoingHttpHeaders = {}) => {
      response.statusCode = status
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
      return response
    },
    flushHeaders: () => {},
  }
  Object.assign(response, holding)
  const release = () => {
    for (const name of Object.keys(holding)) Reflect.deleteProperty(response, name)
  }
  return { whole: promise, release }
}
