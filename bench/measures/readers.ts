import http from 'node:http'

/** Runs a process of readers who request these addresses without pause, each on a connection of its own. */
const [port = '', count = '', ...paths] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true })
let served = 0
let failed = 0

async function reader(n: number): Promise<void> {
  for (let at = n; ; at++) {
    await new Promise<void>((resolve) => {
      const request = http.get(
        { port, agent, path: paths[at % paths.length], headers: { 'accept-encoding': 'br' } },
        (got) => {
          if ((got.statusCode ?? 500) >= 500) failed += 1
          served += 1
          got.resume().on('end', resolve).on('error', resolve)
        },
      )
      request.on('error', () => {
        failed += 1
        resolve()
      })
    })
    // Pauses, because the server under test shares this machine's CPU.
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
process.on('message', () => process.send?.({ served, failed }))
process.on('disconnect', () => process.exit(0))
for (let n = 0; n < Number(count); n++) void reader(n)
