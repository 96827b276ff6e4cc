import type { IncomingMessage, ServerResponse } from 'node:http'
import { holdResponse } from '#server/render/held-response.ts'
import type { Handle } from '#server/render/read-render.ts'
import { removeFramework } from '#server/render/remove-framework.ts'
import { readerCsp } from '#server/shared/headers.ts'
import { CSP_HEADER } from '#server/shared/provenance.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'

export const isPreview = ({ url = '' }: IncomingMessage): boolean => whoseAddress(url) === 'preview'

/**
 * Renders a preview as the reader's page: without the framework, and under the reader's CSP. Its style sheet stays a
 * link. A page of the desk may show the desk's own preview in a frame; nobody may frame a shared one, or a form of
 * newsletters, which may have another `status`.
 */
export async function renderPreview(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  { onPreview = () => {}, status = 200 }: { onPreview?: () => void; status?: number } = {},
): Promise<void> {
  const held = holdResponse(response)
  const send = (body: Buffer) => {
    const isPage = response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html')
    const stripped = isPage ? removeFramework(body.toString('utf8')) : null
    held.release()
    response.removeHeader('Content-Length')
    if (!stripped) return void response.end(body)
    const { html, ...allowed } = stripped
    response.removeHeader('Link')
    response.statusCode = status
    const ancestors = (request.url ?? '').startsWith('/desk/') ? "'self'" : "'none'"
    response.setHeader(CSP_HEADER, readerCsp({ ...allowed, outside: [] }, ancestors))
    response.end(html)
    onPreview()
  }
  try {
    await Promise.all([handle(request, response), held.whole.then(send)])
  } finally {
    held.release()
  }
}
