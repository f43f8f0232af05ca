/* A WASI reactor: its init function reads /data/words.txt, sorts the words and drops the duplicates.
 *
 * Afterwards no file is needed any more: count() and find() read the sorted list in memory. */
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_BYTES 16384
#define MAX_WORDS 2048

static char text[MAX_BYTES + 1];
static const char *words[MAX_WORDS];
static int32_t word_count;

static void fail(const char *message) {
    write(STDERR_FILENO, message, strlen(message));
    abort();
}

static void read_text(const char *path) {
    int file = open(path, O_RDONLY);
    if (file < 0) {
        fail("words: cannot open /data/words.txt: is a directory mapped to /data?\n");
    }
    size_t length = 0;
    ssize_t got;
    while (length < MAX_BYTES && (got = read(file, text + length, MAX_BYTES - length)) > 0) {
        length += (size_t)got;
    }
    close(file);
}

static int by_spelling(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void drop_duplicates(void) {
    int32_t kept = 0;
    for (int32_t i = 0; i < word_count; i++) {
        if (kept == 0 || strcmp(words[kept - 1], words[i]) != 0) {
            words[kept++] = words[i];
        }
    }
    word_count = kept;
}

__attribute__((export_name("wizer-initialize"))) void initialize(void) {
    static const char done[] = "words: the list is read and sorted\n";
    read_text("/data/words.txt");
    for (char *word = strtok(text, " \r\n"); word && word_count < MAX_WORDS; word = strtok(NULL, " \r\n")) {
        words[word_count++] = word;
    }
    qsort(words, (size_t)word_count, sizeof *words, by_spelling);
    drop_duplicates();
    write(STDOUT_FILENO, done, sizeof done - 1);
}

/* The number of different words; 0 before init. */
__attribute__((export_name("count"))) int32_t count(void) {
    return word_count;
}

/* The index of the first word that begins with an ASCII letter, or -1. */
__attribute__((export_name("find"))) int32_t find(int32_t letter) {
    for (int32_t i = 0; i < word_count; i++) {
        if (words[i][0] == (char)letter) {
            return i;
        }
    }
    return -1;
}
