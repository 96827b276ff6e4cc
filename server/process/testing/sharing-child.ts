import http from 'node:http'
import { connectToParent } from '#server/process/connect-to-parent.ts'

/** A child that shares a port, and responds with its pid. */
const tell = connectToParent(() => {})
const server = http.createServer((_, response) => response.end(String(process.pid)))
server.listen(Number(process.argv[2]), '127.0.0.1', () => tell('ready'))
