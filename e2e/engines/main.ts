import type { Engine } from '#e2e/engines/engine.ts'
import { openFirefox } from '#e2e/engines/firefox.ts'
import { JOURNEYS } from '#e2e/engines/journeys.ts'
import { openWebKit } from '#e2e/engines/webkit.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import prepareSample from '#e2e/support/prepared-sample.ts'

/**
 * Drives ten journeys in Firefox and in WebKitGTK, which Playwright does not bring as they are. Prints a report as JSON;
 * exits with 1 if a journey failed.
 */
type Run = { engine: string; journey: string; ms: number; error: string | null }

async function runIn(engine: Engine, newsroom: Newsroom): Promise<Run[]> {
  const runs: Run[] = []
  for (const [journey, go] of Object.entries(JOURNEYS)) {
    const started = performance.now()
    const error = await go(engine, newsroom).then(
      () => null,
      (thrown: unknown) => String(thrown),
    )
    const run = { engine: engine.name, journey, ms: Math.round(performance.now() - started), error }
    console.error(
      `${error === null ? '✓' : '✘'} ${run.engine} · ${journey} (${run.ms} ms)${error === null ? '' : `: ${error}`}`,
    )
    runs.push(run)
  }
  return runs
}

/** Waits for the editors' process, which the first request starts: a slow machine answers it with 503. */
async function editorsAreReady({ url }: Newsroom): Promise<void> {
  const deadline = Date.now() + 120_000
  while ((await fetch(`${url}/desk/sign-in`)).status !== 200)
    if (Date.now() > deadline) throw new Error("The editors' process did not start within two minutes.")
}

/** Runs all journeys in a newsroom of their own, because each engine composes the front. */
async function runAll(open: () => Promise<Engine>): Promise<Run[]> {
  const newsroom = await startNewsroom('demo')
  await editorsAreReady(newsroom)
  const engine = await open()
  try {
    return await runIn(engine, newsroom)
  } finally {
    await engine.close()
    await newsroom.stop()
  }
}

const runs: Run[] = []
const removeSample = await prepareSample()
try {
  for (const open of [openFirefox, openWebKit]) {
    const first = await runAll(open)
    const hasFailed = first.some(({ error }) => error !== null)
    // As the gate does with every browser test; what failed is named above.
    if (hasFailed) console.error('Once more, because a journey failed:')
    runs.push(...(hasFailed ? await runAll(open) : first))
  }
} finally {
  removeSample()
}
const failed = runs.filter(({ error }) => error !== null).length
console.log(JSON.stringify({ passed: runs.length - failed, failed, runs }, null, 2))
process.exit(failed === 0 ? 0 : 1)
