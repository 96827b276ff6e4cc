declare module '@20minutes/s3rver' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Options = {
    directory: string
    silent?: boolean
    allowMismatchedSignatures?: boolean
    configureBuckets?: { name: string; configs: string[] }[]
  }
  /** A Koa application that answers as S3 does, for the one account S3RVER. */
  export default class S3rver {
    constructor(options: Options)
    configureBuckets(): Promise<unknown>
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }
}
