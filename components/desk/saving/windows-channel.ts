/** A channel between the windows of this browser: its news is that something happened, and carries nothing. */
export const windowsChannel = (name: string) => ({
  tell: (): void => {
    const channel = new BroadcastChannel(name)
    channel.postMessage(null)
    channel.close()
  },
  /** Subscribes to the news of other windows; returns the function that unsubscribes. */
  on: (act: () => void): (() => void) => {
    const channel = new BroadcastChannel(name)
    channel.onmessage = act
    return () => channel.close()
  },
})
