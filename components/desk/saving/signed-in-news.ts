const NAME = 'broadsheet:signed-in'

/** Tells the other windows of this browser that somebody has signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(null)
  channel.close()
}

/** Subscribes to sign-ins in other windows; returns the function that unsubscribes. */
export function onSignedIn(act: () => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = act
  return () => channel.close()
}
