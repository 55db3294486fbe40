import type { DataCallback, Message, MessageReader } from 'vscode-languageserver'

/**
 * Keeps from the connection what it would stumble over: JSON that is no message, and cancellations that name no request.
 * @param onRefused told of each message that is none
 */
export function wellFormedOnly(reader: MessageReader, onRefused: () => void): MessageReader {
  const listen = reader.listen.bind(reader)
  reader.listen = (callback: DataCallback) =>
    listen((message) => {
      if (!isMessage(message)) onRefused()
      else if (!cancelsNothing(message)) callback(message)
    })
  return reader
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isMessage = (value: unknown): boolean => isObject(value) && (typeof value.method === 'string' || (value.method === undefined && value.id !== undefined))

function cancelsNothing(message: Message): boolean {
  const { method, params } = message as Message & { method?: unknown; params?: unknown }
  const id = isObject(params) ? params.id : undefined
  return method === '$/cancelRequest' && typeof id !== 'string' && typeof id !== 'number'
}
