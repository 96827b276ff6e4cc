import { windowsChannel } from '#components/desk/saving/windows-channel.ts'

/** Tells the other windows of this browser that somebody has signed in, and hears of it. */
export const { tell: tellSignedIn, on: onSignedIn } = windowsChannel('broadsheet:signed-in')
