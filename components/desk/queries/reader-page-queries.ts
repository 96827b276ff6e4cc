import { queryOptions } from '@tanstack/react-query'
import { t } from '#domain/messages/t.ts'

export const readerPageQueries = {
  /** An empty readers' page: its language, direction, colours and whole style sheet, for any layout. */
  empty: () =>
    queryOptions({ queryKey: ['reader-page', 'empty'], queryFn: emptyPage, staleTime: Number.POSITIVE_INFINITY }),
}

async function emptyPage(): Promise<string> {
  const response = await fetch('/desk/front/preview')
  if (!response.ok) throw new Error(`The front’s style sheet answers ${response.status}.`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const { lang, dir } = page.documentElement
  const sheets = [...page.querySelectorAll('style, link[rel="stylesheet"], link[as="font"]')]
  const dress = sheets.map((one) => one.outerHTML).join('')
  const colour = page.body.dataset['section']
  const body = colour === undefined ? '<body>' : `<body data-section="${colour}">`
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${t('The front')}</title>${dress}</head>${body}</body></html>`
}
