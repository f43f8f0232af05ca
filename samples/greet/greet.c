/* A component without libc. Its init function reads the phrases and the guests who came before out of texts; greet and the interface guests work on them.
 *
 * What the canonical ABI asks of a core module is written by hand here: exports take and return flat values, a string or list is a pointer and a length,
 * results that need more than one flat value lie in memory, and cabi_realloc makes room for what the host passes in. */
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define GUESTS "componentinit:greet/guests@1.0.0#"
#define MAX_GUESTS 64
#define MAX_PHRASES 8
#define ARENA_SIZE 65536

typedef struct {
    const char *data;
    uint32_t length;
} text;

typedef struct {
    text name;
    uint32_t visits;
} guest;

static const char phrase_source[] = "Hello, *!\nWelcome back, *!\nGood to see you again, *!\nThe usual place, *?\n";
static const char guest_source[] = "Ada\nGrace\nGrace\nGrace\n";

static int32_t ready;
static text phrases[MAX_PHRASES];
static uint32_t phrase_count;
static guest guests[MAX_GUESTS];
static uint32_t guest_count;

/* Room for one call: arguments come in here and results go out; cleared behind each call. */
static _Alignas(8) char arena[ARENA_SIZE];
static uint32_t arena_used;

/* Room for the names of guests, which outlive the call that brought them. */
static char names[ARENA_SIZE];
static uint32_t names_used;

static struct {
    const void *data;
    uint32_t length;
} area;

static struct {
    uint8_t is_error;
    union {
        uint32_t visits;
        text error;
    } payload;
} noted;

EXPORT("cabi_realloc") void *cabi_realloc(void *old, size_t old_size, size_t align, size_t size) {
    uint32_t start = (arena_used + align - 1) & ~(align - 1);
    if (start > ARENA_SIZE || size > ARENA_SIZE - start) {
        __builtin_trap();
    }
    for (size_t i = 0; i < old_size && i < size; i++) {
        arena[start + i] = ((char *)old)[i];
    }
    arena_used = start + size;
    return arena + start;
}

static text next_line(const char **source) {
    text line = {*source, 0};
    while (line.data[line.length] != '\n') {
        line.length++;
    }
    *source += line.length + 1;
    return line;
}

static int equal(text a, text b) {
    uint32_t i = 0;
    while (i < a.length && i < b.length && a.data[i] == b.data[i]) {
        i++;
    }
    return i == a.length && i == b.length;
}

static guest *find_or_add(text name) {
    for (uint32_t i = 0; i < guest_count; i++) {
        if (equal(guests[i].name, name)) {
            return &guests[i];
        }
    }
    if (guest_count == MAX_GUESTS || name.length > ARENA_SIZE - names_used) {
        return NULL;
    }
    guest *added = &guests[guest_count++];
    added->name = (text){names + names_used, name.length};
    added->visits = 0;
    for (uint32_t i = 0; i < name.length; i++) {
        names[names_used++] = name.data[i];
    }
    return added;
}

EXPORT("wizer-initialize") void initialize(void) {
    if (ready) {
        return;
    }
    for (const char *source = phrase_source; *source;) {
        phrases[phrase_count++] = next_line(&source);
    }
    for (const char *source = guest_source; *source;) {
        find_or_add(next_line(&source))->visits++;
    }
    ready = 1;
}

EXPORT("is-ready") int32_t is_ready(void) {
    return ready;
}

EXPORT("greet") void *greet(const char *name, uint32_t length) {
    initialize();
    guest *found = find_or_add((text){name, length});
    uint32_t visits = found ? found->visits++ : 0;
    text phrase = phrases[visits < phrase_count ? visits : phrase_count - 1];
    char *words = cabi_realloc(NULL, 0, 1, phrase.length + length - 1);
    uint32_t written = 0;
    for (uint32_t i = 0; i < phrase.length; i++) {
        if (phrase.data[i] != '*') {
            words[written++] = phrase.data[i];
            continue;
        }
        for (uint32_t j = 0; j < length; j++) {
            words[written++] = name[j];
        }
    }
    area.data = words;
    area.length = written;
    return &area;
}

EXPORT(GUESTS "all") void *all(void) {
    initialize();
    area.data = guests;
    area.length = guest_count;
    return &area;
}

EXPORT(GUESTS "note") void *note(const char *name, uint32_t length, uint32_t visits) {
    static const char full[] = "the book is full";
    initialize();
    guest *found = find_or_add((text){name, length});
    noted.is_error = found == NULL;
    if (found) {
        found->visits += visits;
        noted.payload.visits = found->visits;
    } else {
        noted.payload.error = (text){full, sizeof full - 1};
    }
    return &noted;
}

EXPORT("cabi_post_greet") void greet_done(void *result) {
    (void)result;
    arena_used = 0;
}

EXPORT("cabi_post_" GUESTS "note") void note_done(void *result) {
    (void)result;
    arena_used = 0;
}
