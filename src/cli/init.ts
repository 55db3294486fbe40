export const initCommand = async (..._: unknown[]): Promise<void> => {}
