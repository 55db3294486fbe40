export const rulesCommand = async (..._: unknown[]): Promise<void> => {}
