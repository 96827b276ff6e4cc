/**
 * Parameters and body of a request. A form is sent as multipart; `type` is the content type of a body that is neither
 * JSON nor bytes.
 */
export type RouteExample = {
  id?: string | number
  n?: number
  note?: number
  query?: string
  body?: unknown
  form?: FormData
  bytes?: Uint8Array<ArrayBuffer>
  type?: string
}
