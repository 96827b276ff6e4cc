/** Header by which the editors' process learns the network of a form of newsletters. Clients cannot set it. */
export const NETWORK_HEADER = 'x-broadsheet-network'
/** Before the network where many may be behind it, as behind a proxy that is not trusted. */
export const SHARED_NETWORK = 'shared'
