/** The User-Agent of notifications. */
export const USER_AGENT = 'Broadsheet (sends notifications: WebSub, IndexNow, webhooks)'
