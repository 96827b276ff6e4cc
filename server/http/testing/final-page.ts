import { reading } from '#db/engine/reading.ts'
import type { Handle } from '#server/render/read-render.ts'

const words = 'The harbour fund votes on Tuesday. '.repeat(40)

const echo: Handle = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  response.setHeader('Set-Cookie', 'session=x')
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ length: Buffer.concat(chunks).length, headers: request.headers }))
}

const page: Handle = async (request, response) => {
  const url = request.url ?? ''
  if (url.startsWith('/api/')) return echo(request, response)
  if (url.includes('broken')) {
    response.writeHead(500).end('at renderPage (/secret/path.js)')
    return
  }
  if (url.includes('gone')) {
    response.writeHead(404).end()
    return
  }
  reading(`page:${url}`, 'site')
  const isFeed = url.endsWith('.xml')
  if (isFeed) response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Content-Type', `${isFeed ? 'application/rss+xml' : 'text/html'}; charset=utf-8`)
  response.setHeader('Set-Cookie', 'never=1')
  response.setHeader('Vary', 'rsc')
  const late = url.includes('late') ? '<template id="B:0"></template>' : ''
  response.write(`<!DOCTYPE html><html><head><style>a{color:red}</style></head>`)
  response.end(
    `<body><h1>${url} edition ${press.edition}</h1><p>${words}</p>${late}<script>flight()</script></body></html>`,
  )
}

/** A few lines in place of Next; every page contains the edition. */
export const press = { edition: 1, page }
