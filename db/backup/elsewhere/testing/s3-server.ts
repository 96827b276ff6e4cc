import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { requireOfTools } from '#e2e/support/tools.ts'

type Options = {
  directory: string
  silent?: boolean
  allowMismatchedSignatures?: boolean
  configureBuckets?: { name: string; configs: string[] }[]
}
/** A Koa application that answers as S3 does, for the one account S3RVER. */
type S3rver = {
  configureBuckets(): Promise<unknown>
  callback(): (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>
}
const S3rver = requireOfTools('s3')('@20minutes/s3rver') as new (options: Options) => S3rver

export const BUCKET: string = 'backups'

type Fault = (request: http.IncomingMessage, response: http.ServerResponse) => boolean

/**
 * Starts an S3 server of files in a temporary folder, with one bucket, at a free port. `failWith` is asked before each
 * request: it may answer or break it itself, and then returns true. `fileOf` is where an object's bytes lie.
 */
export async function startS3() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-s3-'))
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: BUCKET, configs: [] }] })
  await s3.configureBuckets()
  const answer = s3.callback()
  // S3rver leaves the slash after a bucket's name out when it compares the signature of a listing.
  const list = new S3rver({ directory, silent: true, allowMismatchedSignatures: true }).callback()
  let fault: Fault | undefined
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (!fault?.(request, response)) void (request.url?.includes('list-type=') ? list : answer)(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    asked,
    url: (secret = 'S3RVER', bucket = BUCKET) => `s3://S3RVER:${secret}@127.0.0.1:${port}/${bucket}/paper?tls=off`,
    fileOf: (name: string) => path.join(directory, BUCKET, `paper/${name}._S3rver_object`),
    failWith: (next: Fault | undefined) => {
      fault = next
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}
