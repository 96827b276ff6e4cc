import fs from 'node:fs'
import path from 'node:path'
import type { WebCheck } from '#e2e/web/check.ts'
import { run } from '#e2e/web/run.ts'
import { tools } from '#e2e/web/tools.ts'

const jar = path.join(path.dirname(tools.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

type Message = { url: string; type: string; lastLine?: number; message: string }

/** Ignores CSS messages, because the checker's CSS parser is older than our CSS. */
const isOfCss = ({ message }: Message) => message.startsWith('CSS:')

/** Runs the Nu HTML Checker and reports errors and warnings. */
export const nu: WebCheck = async ({ pages, scratch }) => {
  const files = pages.map(({ kind, html }) => {
    const file = path.join(scratch, `${kind.replaceAll(' ', '-')}.html`)
    fs.writeFileSync(file, html)
    return { kind, file }
  })
  const { err } = await run('java', ['-jar', jar, '--format', 'json', ...files.map(({ file }) => file)], {
    from: 'default-jre-headless',
  })
  const { messages } = JSON.parse(err) as { messages: Message[] }
  const kindOf = (url: string) => files.find(({ file }) => url.endsWith(`/${path.basename(file)}`))?.kind ?? url
  return {
    checked: pages.map(({ kind }) => kind),
    findings: messages
      .filter((one) => !isOfCss(one))
      .map((one) => ({ of: kindOf(one.url), says: `${one.type}: ${one.message} (line ${one.lastLine ?? '?'})` })),
  }
}
