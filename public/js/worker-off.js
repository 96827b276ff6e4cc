// In place of the worker, where the paper has switched it off: forgets what was kept, and leaves.
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) await caches.delete(name)
    await registration.unregister()
  }
  event.waitUntil(forget())
})
