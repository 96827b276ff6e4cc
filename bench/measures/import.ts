import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { countStories } from '#bench/support/addresses.ts'
import { writeCorpus } from '#bench/support/corpus.ts'
import { type Figure, tenth, whole } from '#bench/support/figures.ts'
import { cpuUs, peakMb } from '#bench/support/processes.ts'
import { databaseFile } from '#db/engine/migrate.ts'

const POLL_EVERY_MS = 250
/** Start of the last part of an import, when the newsroom is almost at its full size. */
const END = 0.9

/** Fills an empty data folder with a corpus through the CLI and reports the speed. */
export async function importCorpus(dataDir: string, stories: number, say: (what: string) => void): Promise<Figure[]> {
  say(`writing ${whole(stories)} stories`)
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'corpus.ndjson')
  await writeCorpus(file, stories)
  say(`importing ${whole(stories)} stories`)
  const started = performance.now()
  const child = startImport(dataDir, file)
  const pid = child.pid ?? 0
  const seen = { atMs: started, stories: 0, cpu: 0, peak: 0 }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  for (;;) {
    const code = await Promise.race([ended, wait(POLL_EVERY_MS, undefined)])
    if (code === 0) break
    if (code !== undefined) throw new Error(`The import ended with ${code}.`)
    seen.cpu = cpuUs([pid]) || seen.cpu
    seen.peak = Math.max(seen.peak, peakMb(pid))
    if (seen.stories === 0) {
      const there = fs.existsSync(databaseFile(dataDir)) ? countOrNone(dataDir) : 0
      if (there >= stories * END) Object.assign(seen, { atMs: performance.now(), stories: there })
    }
  }
  const now = performance.now()
  fs.rmSync(file)
  const atEnd = seen.stories > 0 ? whole((stories - seen.stories) / ((now - seen.atMs) / 1_000)) : '–'
  const rate = whole(stories / ((now - started) / 1_000))
  return [
    { what: 'import, stories/s · over its last tenth', text: `${rate} · ${stories < 10_000 ? '–' : atEnd}` },
    {
      what: 'import, cores taken · peak memory',
      text: `${tenth(seen.cpu / 1_000 / (now - started))} · ${whole(seen.peak)} MB`,
    },
  ]
}

/** Returns 0 while the import has not created the tables yet. */
function countOrNone(dataDir: string): number {
  try {
    return countStories(dataDir)
  } catch {
    return 0
  }
}

/** Starts the CLI's import as a separate process, with the arguments of `npm run news`. */
export function startImport(dataDir: string, ...files: string[]): ChildProcess {
  const env = { ...process.env, DATA_DIR: dataDir }
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: { news: string } }
  const [, ...args] = scripts.news.split(' ')
  return spawn(process.execPath, [...args, 'import', ...files], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
