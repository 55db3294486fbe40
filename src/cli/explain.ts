export const explainCommand = async (..._: unknown[]): Promise<void> => {}
