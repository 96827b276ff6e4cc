import type { IncomingMessage, ServerResponse } from 'node:http'
import { holdResponse } from '#server/render/held-response.ts'
import type { Handle } from '#server/render/read-render.ts'
import { removeFramework } from '#server/render/remove-framework.ts'
import { readerCsp } from '#server/shared/headers.ts'
import { CSP_HEADER } from '#server/shared/provenance.ts'

const PREVIEW = /^\/desk\/articles\/[^/?]+\/preview(?:\?|$)/

export const isPreview = ({ url = '' }: IncomingMessage): boolean => PREVIEW.test(url)

/**
 * Renders a preview as the reader's page: without the framework, and under the reader's CSP. Its style sheet stays a
 * link.
 */
export async function renderPreview(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const held = holdResponse(response)
  const send = (body: Buffer) => {
    const isPage = response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html')
    const stripped = isPage ? removeFramework(body.toString('utf8')) : null
    held.release()
    response.removeHeader('Content-Length')
    if (!stripped) return void response.end(body)
    const { html, styles, scripts, frames } = stripped
    response.removeHeader('Link')
    response.setHeader(CSP_HEADER, readerCsp(styles, scripts, frames))
    response.end(html)
  }
  try {
    await Promise.all([handle(request, response), held.whole.then(send)])
  } finally {
    held.release()
  }
}
