/** Where Microsoft Graph's public documentation lies. */
export const defaultRepository = "https://github.com/microsoftgraph/microsoft-graph-docs-contrib";
