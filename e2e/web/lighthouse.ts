import type { Newsroom } from '#e2e/support/newsroom.ts'
import { pageKinds } from '#e2e/web/kinds.ts'
import { tools } from '#e2e/web/tools.ts'

type Chrome = { port: number; kill(): Promise<void> | void }
type Category = { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
type Audit = { score: number | null; numericValue?: number; displayValue?: string }
type Report = { categories: Record<string, Category>; audits: Record<string, Audit> }

const { launch } = tools('chrome-launcher') as {
  launch: (options: { chromePath: string; chromeFlags: string[] }) => Promise<Chrome>
}
const { default: lighthouse } = tools('lighthouse') as {
  default: (
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error' },
  ) => Promise<{ lhr: Report } | undefined>
}

export type Score = {
  kind: string
  scores: Record<string, number>
  lcpMs: number
  tbtMs: number
  cls: number
  faults: string[]
}

const KINDS = ['front', 'section', 'story', 'long read', 'feeds']

/** Returns Lighthouse's mobile scores under its slow-4G model, with a fresh browser for each page. */
export async function lighthouseScores(newsroom: Newsroom, chromePath: string): Promise<Score[]> {
  const scores: Score[] = []
  for (const kind of KINDS) {
    const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox'] })
    try {
      const told = await lighthouse(newsroom.url + pageKinds[kind], {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
      })
      if (!told) throw new Error(`Lighthouse said nothing of ${kind}.`)
      const { categories, audits } = told.lhr
      const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN
      scores.push({
        kind,
        scores: Object.fromEntries(
          Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
        ),
        lcpMs: figure('largest-contentful-paint'),
        tbtMs: figure('total-blocking-time'),
        cls: figure('cumulative-layout-shift'),
        faults: faultsOf(told.lhr),
      })
    } finally {
      await chrome.kill()
    }
  }
  return scores
}

/** Lists the audits that cost points, by name. */
const faultsOf = ({ categories, audits }: Report) =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
