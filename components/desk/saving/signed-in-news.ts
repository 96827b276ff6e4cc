const NAME = 'broadsheet:signed-in'

/** Tells the other windows of this browser that somebody is signed in here. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(null)
  channel.close()
}

/** Calls when another window tells so; answers how to stop listening. */
export function onSignedIn(act: () => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = act
  return () => channel.close()
}
