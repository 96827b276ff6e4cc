/** Starts the worker that keeps what is read. Not needed to read. */
export function OfflineScript() {
  return <script data-keep="" type="module" src="/js/offline.js" />
}
