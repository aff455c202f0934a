export { createMemoryFileSystem, type MemoryFile } from "../../generator/source/memory-file-system.js";
