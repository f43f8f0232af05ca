// A guest that writes a letter for each call of a hook and of a function of its own; trace() gives what was written so far.
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(name)))

static char written[256];
static size_t length;
static char heap[4096];
static size_t used;
static struct { const char *start; size_t length; } text;

static void note(char letter) {
    if (length < sizeof written) written[length++] = letter;
}

#ifdef INIT_TASK
EXPORT("__wasm_init_task") void init_task(void) { note('y'); }
EXPORT("__wasm_init_async_task") void init_async_task(void) { note('z'); }
#else
EXPORT(HOOK) void hook(int32_t reason) { note((char)('a' + reason)); }
#endif

EXPORT("_initialize") void initialize(void) { note('I'); }

EXPORT("cabi_realloc") void *cabi_realloc(void *old, size_t oldSize, size_t align, size_t size) {
    (void)old; (void)oldSize;
    note('M');
    used = (used + align - 1) / align * align;
    used += size;
    return used <= sizeof heap ? heap + used - size : (__builtin_trap(), NULL);
}

EXPORT("add") uint32_t add(uint32_t a, uint32_t b) { note('A'); return a + b; }

EXPORT("same") void *same(const char *start, size_t size) {
    note('S');
    text.start = start; text.length = size;
    return &text;
}
EXPORT("cabi_post_same") void post_same(void *result) { (void)result; note('P'); }

EXPORT("trace") void *trace(void) {
    text.start = written; text.length = length;
    return &text;
}
