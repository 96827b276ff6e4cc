/**
 * Worker thread that converts HTML to documents. It returns JSON, because parsing that is faster than cloning many
 * objects.
 */
import { parentPort } from 'node:worker_threads'
import { documentFromHtml } from '#domain/document/html/from-html.ts'

if (!parentPort) throw new Error('This file runs as a worker thread of the renderer.')
const port = parentPort

// The converter is loaded: requests may come.
port.postMessage('ready')
port.on('message', (html: string) => port.postMessage(JSON.stringify(documentFromHtml(html))))
