/** Streams a response that is generated on demand: a slow reader costs no memory. */
export function streamed(parts: Iterator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => void parts.return?.(),
  })
  return new Response(body, { headers: { 'cache-control': 'private, no-store', ...headers } })
}
