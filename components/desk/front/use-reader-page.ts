import { useQuery } from '@tanstack/react-query'

/** An empty page of the readers' side: its language, direction and style sheet, as a reader's page has them. */
export function useReaderPage(): string | undefined {
  const page = useQuery({ queryKey: ['reader page'], queryFn: emptyPage, staleTime: Number.POSITIVE_INFINITY })
  return page.data
}

async function emptyPage(): Promise<string> {
  const response = await fetch('/', { credentials: 'omit' })
  const { documentElement, head } = new DOMParser().parseFromString(await response.text(), 'text/html')
  const { lang, dir } = documentElement
  const sheets = [...head.ownerDocument.querySelectorAll('style, link[rel="stylesheet"], link[as="font"]')]
  const dress = sheets.map((one) => one.outerHTML).join('')
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>The front</title>${dress}</head><body></body></html>`
}
