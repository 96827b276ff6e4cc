import { connectToParent } from '#server/process/connect-to-parent.ts'
import { shareMetrics } from '#server/process/metrics/exchange.ts'
import { processMetrics } from '#server/process/metrics/process-metrics.ts'

/** A child with metrics, which sends those of all processes on request. */
const tell = connectToParent(() => {})
const all = shareMetrics(processMetrics())
process.on('message', (word) => {
  if (typeof word === 'object' && word !== null && 'say' in word)
    void all().then((text) => process.send?.({ said: text }))
})
setInterval(() => {}, 60_000)
tell('ready')
