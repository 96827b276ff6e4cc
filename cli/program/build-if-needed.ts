import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildDigest, forgetDigest, isBuiltFrom, storeDigest } from '#cli/program/build-digest.ts'
import { requireNode } from '#cli/program/require-node.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import { env } from '#env.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Builds, unless the existing build was made from the same inputs. A release is built, and has no inputs. */
export async function buildIfNeeded(): Promise<void> {
  if (fs.existsSync(path.join(ROOT, 'release.json'))) return requireNode()
  const distDir = path.resolve(ROOT, env.distDir)
  const digest = buildDigest(ROOT)
  if (isBuiltFrom(distDir, digest)) return
  printLine('Building (needed the first time and after each change of the code) …')
  forgetDigest(distDir)
  const start = performance.now()
  await build()
  // Not imported above: a release is built, and has no minifier and no reader of translators' files.
  const { minifyScripts } = await import('#cli/program/minify-scripts.ts')
  await minifyScripts(path.join(ROOT, 'public'), distDir)
  const { compileMessages } = await import('#cli/program/compile-messages.ts')
  compileMessages(path.join(ROOT, 'messages'), path.join(distDir, 'messages'))
  storeDigest(distDir, digest)
  printLine(`Built in ${Math.round((performance.now() - start) / 1_000)} s.`)
}

function build(): Promise<void> {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const end = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGTERM', end).once('SIGINT', end)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end)
      if (code === 0) return resolve()
      reject(new CommandFailed(`${Buffer.concat(said).toString().trimEnd()}\nThe build failed.`))
    })
  })
}
