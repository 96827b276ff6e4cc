import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { startNewsroom } from '#e2e/support/newsroom.ts'

const HOOK = `--import ${new URL('../support/loaded-modules.mjs', import.meta.url).href}`

test('the readers’ renderer loads nothing of the desk and the API, whose process starts when it is asked for (P-317)', async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-loaded-'))
  const newsroom = await startNewsroom('start', {
    NODE_OPTIONS: HOOK,
    LOADED_DIR: dir,
    METRICS_TOKEN: 'a token of sixteen',
  })
  try {
    const ask = (address: string) => fetch(newsroom.url + address, { redirect: 'manual' })
    const statusOf = async (address: string) => (await ask(address)).status
    /** Returns the routes of the build that a process has loaded. */
    const loadedBy = (name: string) => {
      const file = path.join(dir, `${name}.txt`)
      const all = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
      return all.flatMap((one) => /\/server\/app\/(.+\/(?:page|route)|page)\.js$/.exec(one)?.[1] ?? [])
    }
    const metrics = async () => {
      const headers = { authorization: 'Bearer a token of sixteen' }
      return (await fetch(`${newsroom.url}/metrics`, { headers })).text()
    }
    for (const address of ['/', '/search?q=river', '/sitemap.xml', '/feed.xml'])
      expect(await statusOf(address)).toBe(200)
    expect(await statusOf('/api/oembed?url=x')).toBe(404)
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok', editors: 'not-started' })
    expect(await metrics()).not.toContain('process="editors"')
    expect(await statusOf('/api/me')).toBe(401)
    expect(await statusOf('/desk/sign-in')).toBe(200)
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok', editors: 'ok' })
    expect(await metrics()).toContain('broadsheet_process_up{process="editors"} 1')

    await expect.poll(() => loadedBy('editors.ts').sort()).toEqual(['api/me/route', 'desk/sign-in/page'])
    const readers = loadedBy('renderer.ts').map((one) => one.replaceAll(/\([a-z]+\)\//g, ''))
    expect(readers).toEqual(expect.arrayContaining(['page', 'search/page', 'api/oembed/route', 'sitemap.xml/route']))
    expect(readers.filter((one) => /^(?:desk|api)\//.test(one))).toEqual(['api/oembed/route'])
  } finally {
    await newsroom.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
})
