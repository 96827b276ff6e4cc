import { spawn } from 'node:child_process'

/**
 * Runs a program and returns its exit code and the output of each stream. Throws an installation hint if it is missing.
 * `input` is piped in; `ms` is the timeout.
 */
export function run(
  command: string,
  args: string[],
  { input = '', from = '', ms = 300_000 }: { input?: string; from?: string; ms?: number } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: ms })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part))
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT' ? new Error(`${command} is not here: apt-get install -y ${from || command}`) : error,
      ),
    )
    // A program that reads only the beginning of its input closes the pipe.
    child.stdin.on('error', () => undefined)
    child.on('exit', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}
