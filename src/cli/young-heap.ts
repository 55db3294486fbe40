import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the part of the heap for new objects at its first size: what a check leaves behind is gone with the next article, so
 * that a larger one only costs memory. For runs over many articles.
 */
export const keepYoungHeapSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1')
