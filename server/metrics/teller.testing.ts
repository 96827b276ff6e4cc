import { asChild } from '#server/as-child.ts'
import { tellMetrics } from '#server/metrics/exchange.ts'
import { processMetrics } from '#server/metrics/process-metrics.ts'

/** A child that counts, and says everybody's numbers once it is asked for them. */
const tell = asChild(() => {})
const all = tellMetrics(processMetrics())
process.on('message', (word) => {
  if (typeof word === 'object' && word !== null && 'say' in word)
    void all().then((text) => process.send?.({ said: text }))
})
setInterval(() => {}, 60_000)
tell('ready')
